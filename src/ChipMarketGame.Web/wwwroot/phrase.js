// A recovery phrase travels behind the # of an address, which no server is told; it fills the field and opens it.
const phrase = location.hash.slice(1);
const field = document.getElementById('phrase');
if (field && /^[\w-]{43}$/.test(phrase)) {
  field.value = phrase;
  field.closest('details').open = true;
  history.replaceState(null, '', location.pathname);
}
