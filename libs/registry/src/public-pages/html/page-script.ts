/** What the pages can do more where programs run: buttons that need one show themselves. Nothing is fetched, nothing is kept. */
export const pageScript = `'use strict';
for (const button of document.querySelectorAll('button[data-act]')) {
  const print = button.dataset.act === 'print';
  if (!print && !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    if (print) return window.print();
    navigator.clipboard.writeText(document.querySelector('[data-address]').href).then(() => { button.textContent = button.dataset.done; });
  });
}
`;
