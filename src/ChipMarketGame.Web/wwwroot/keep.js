// What was typed into a form stands in it again when the page comes back with an objection: ?wrong=. It stays in this tab of the
// browser; passwords and what the page put in itself are not kept.
const objected = new URLSearchParams(location.search).has('wrong');
const isTyped = field => field.name && !['hidden', 'password', 'submit', 'fieldset'].includes(field.type);
const isBox = field => field.type === 'checkbox' || field.type === 'radio';

for (const form of document.querySelectorAll('form[data-keep]')) {
  const [shelf, fields] = [`typed ${new URL(form.action).pathname}`, [...form.elements].filter(isTyped)];
  const kept = JSON.parse(sessionStorage.getItem(shelf));
  sessionStorage.removeItem(shelf);
  if (objected && kept?.length === fields.length) {
    fields.forEach((field, at) => { if (isBox(field)) field.checked = kept[at]; else field.value = kept[at]; });
    for (const folded of [...form.querySelectorAll('details'), form.closest('details')]) if (folded) folded.open = true;
    form.scrollIntoView({ block: 'center' });
  }
  form.addEventListener('submit', () => {
    sessionStorage.setItem(shelf, JSON.stringify(fields.map(field => isBox(field) ? field.checked : field.value)));
  });
}
