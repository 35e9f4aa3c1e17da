// A server that was started again knows nothing of this page: load it anew. Nothing is lost, whatever counts is on the server.
const panel = document.getElementById('components-reconnect-modal');
let asking;

// What was typed or chosen while the connection was gone, noticed or not, is told again once it is back.
// Loss is noticed after half a minute; another second lets what the server has to say come first.
const unheard = 60_000, settle = 1_000;
const changed = new Map();
document.addEventListener('change', event => changed.set(event.target, Date.now()), true);
let lost;

const tell = () => {
  for (const [field, when] of [...changed]) {
    if (when > lost - unheard && field.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  changed.clear();
  lost = undefined;
};

panel.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  clearInterval(asking);
  if (state === 'show') lost ??= Date.now();
  if (state === 'hide' && lost) setTimeout(tell, settle);
  if (state === 'rejected') location.reload();
  if (state === 'failed') asking = setInterval(() => fetch(location.href, { method: 'HEAD' }).then(() => location.reload(), () => {}), 5000);
});
