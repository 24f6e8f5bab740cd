/** The product's own sign: a gold star on red, drawn so that it needs no file. */
export const Emblem = () => (
  <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="#8c1b1e" />
    <path d="M16 6l2.9 6.6 7.1.7-5.3 4.8 1.5 7-6.2-3.6-6.2 3.6 1.5-7L6 13.3l7.1-.7z" fill="#f2c14e" />
  </svg>
);
