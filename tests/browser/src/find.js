// Elements by role and name, as a person using a screen reader would name them. Gives the visible ones whose
// name is exactly the one asked for, else those whose name begins with it, else those that contain it.
const [role, wanted] = arguments;
const selectors = {
  button: 'button, [role=button], input[type=submit], input[type=button], summary',
  link: 'a[href], [role=link]',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=email], input[type=url], input[type=tel], [role=textbox]',
  searchbox: 'input[type=search], [role=searchbox]',
  combobox: '[role=combobox], select',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  radio: 'input[type=radio], [role=radio]',
  option: 'option, [role=option]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
  region: 'section, [role=region]',
  dialog: 'dialog[open], [role=dialog]',
  article: 'article, [role=article]',
  listitem: 'li, [role=listitem]',
  table: 'table, [role=table]',
  row: 'tr, [role=row]',
  group: 'fieldset, details, [role=group], [role=radiogroup]',
  status: '[role=status], output',
  alert: '[role=alert]',
  file: 'input[type=file]',
  any: '*',
};
const plain = text => (text || '').replace(/\s+/g, ' ').trim();
function named(element) {
  const by = element.getAttribute('aria-labelledby');
  if (by) return plain(by.split(/\s+/).map(id => (document.getElementById(id) || {}).textContent).join(' '));
  if (element.getAttribute('aria-label')) return plain(element.getAttribute('aria-label'));
  if (element.labels && element.labels.length) return plain(Array.from(element.labels, own).join(' '));
  const legend = element.matches('fieldset') && element.querySelector('legend');
  if (legend) return plain(legend.textContent);
  const summary = element.matches('details') && element.querySelector('summary');
  if (summary) return plain(summary.textContent);
  return plain(element.textContent) || plain(element.getAttribute('title')) || plain(element.getAttribute('placeholder'));
}
// A label around its control does not hold the control's own text.
function own(label) {
  const copy = label.cloneNode(true);
  copy.querySelectorAll('input, select, textarea, button').forEach(inner => inner.remove());
  return copy.textContent;
}
const visible = element => role === 'file' || (element.checkVisibility
  ? element.checkVisibility({ visibilityProperty: true }) : element.getClientRects().length > 0);
const found = Array.from(document.querySelectorAll(selectors[role] || '[role=' + role + ']'))
  .filter(visible).map(element => [element, named(element)]);
const text = plain(wanted);
for (const fits of [name => name === text, name => name.startsWith(text), name => name.includes(text)]) {
  const fitting = found.filter(([, name]) => fits(name)).map(([element]) => element);
  if (fitting.length) return fitting;
}
return [];
