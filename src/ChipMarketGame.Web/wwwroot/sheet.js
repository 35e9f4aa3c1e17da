// What stands in the fields of a sheet, against what the server has kept of it: each field carries in data-kept what is kept.
// The page says which of the two it shows. What is not kept yet outlives a reload and is told again when the server is back.
const root = document.documentElement;
const shelf = 'sheet';
const unkept = new Map();
let told = new Set();
let sheet;

const valueOf = field => field.type === 'checkbox' ? String(field.checked) : field.value;

const put = (field, value) => { if (field.type === 'checkbox') field.checked = value === 'true'; else field.value = value; };

// Tells the server of each field once; a field that is not there yet waits until it is.
const tell = () => {
  for (const [id, value] of unkept) {
    const field = document.getElementById(id);
    if (told.has(id) || !field || field.matches(':disabled')) continue;
    told.add(id);
    if (valueOf(field) !== value) put(field, value);
    if (field.type === 'text') field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

const store = () => {
  if (unkept.size) sessionStorage.setItem(shelf, JSON.stringify({ sheet, fields: [...unkept] })); else sessionStorage.removeItem(shelf);
};

// A sheet appears: of the same quarter, then what was not kept is told again; of a later one, then it is said that it came too late.
const open = name => {
  const before = sheet ? { sheet, fields: [...unkept] } : JSON.parse(sessionStorage.getItem(shelf));
  unkept.clear();
  sheet = name;
  if (before?.sheet === name) {
    told = new Set();
    for (const [id, value] of before.fields) unkept.set(id, value);
  } else if (before?.fields.length && before.sheet.split(' ')[0] === name.split(' ')[0]) {
    root.dataset.late = before.sheet.split(' ')[1];
  }
};

const look = () => {
  const form = document.querySelector('form[data-sheet]');
  if (!form) return;
  if (form.dataset.sheet !== sheet) open(form.dataset.sheet);
  for (const [id, value] of [...unkept]) {
    const field = document.getElementById(id);
    if (!field) continue;
    // Kept; or told, and since then the server has shown something else, which another of the team has chosen.
    if (valueOf(field) === value ? field.dataset.kept === value : told.has(id)) unkept.delete(id);
  }
  tell();
  store();
  const state = unkept.size ? 'unkept' : 'kept';
  if (root.dataset.sheet !== state) root.dataset.sheet = state;
};

const note = event => {
  const field = event.target;
  if (!field.id || !field.closest('form[data-sheet]')) return;
  unkept.set(field.id, valueOf(field));
  if (event.isTrusted) { told.add(field.id); delete root.dataset.late; }
  look();
};

document.addEventListener('input', note, true);
document.addEventListener('change', note, true);

// Whoever fills in another sheet means to give up what stands there.
document.addEventListener('click', event => { if (event.target.closest('[data-other-sheet]')) { unkept.clear(); look(); } }, true);

new MutationObserver(look).observe(document.body, {
  subtree: true, childList: true, attributes: true, attributeFilter: ['data-kept', 'data-sheet', 'disabled'],
});

document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  if (state === 'hide') { told = new Set(); look(); }
});
