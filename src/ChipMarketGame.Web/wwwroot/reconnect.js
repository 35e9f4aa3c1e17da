// A server that was started again knows nothing of this page: load it anew. What was typed and not kept is told again then, see sheet.js.
const panel = document.getElementById('components-reconnect-modal');
let asking;

panel.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  clearInterval(asking);
  if (state === 'rejected') location.reload();
  if (state === 'failed') {
    asking = setInterval(() => fetch(location.href, { method: 'HEAD' }).then(() => location.reload(), () => {}), 5000);
  }
});
