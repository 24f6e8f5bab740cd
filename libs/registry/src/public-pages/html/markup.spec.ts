import { html } from './markup';

const hostile = `<script>alert("1")</script>' onload=x & \u0000\u001b\ud800\ufffe`;

it('escapes every text, in elements and attributes, and joins lists', () => {
  expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=x &amp; ">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onload=x &amp; </p>',
  );
  expect(html`<ul>${[1, 'a<b'].map((each) => html`<li>${each}</li>`)}</ul>${null}${false}`.text).toBe('<ul><li>1</li><li>a&lt;b</li></ul>');
});

it('keeps lines, tabs, Vietnamese and emoji as they are', () => {
  expect(html`${'Đường hoa\n\tthôn 😀'}`.text).toBe('Đường hoa\n\tthôn 😀');
});
