// A code travels behind the # of an address, which no server is told; it fills its field and opens it. One for a seat has two groups
// of four, one to come back with has four; a token of an earlier version has 43 symbols.
const code = location.hash.slice(1);
const field = document.getElementById(/^\w{4}-\w{4}$/.test(code) ? 'seat-code' : 'phrase');
if (field && /^(\w{4}-\w{4}|\w{4}(-\w{4}){3}|[\w-]{43})$/.test(code)) {
  field.value = code;
  field.closest('details').open = true;
  history.replaceState(null, '', location.pathname);
}
