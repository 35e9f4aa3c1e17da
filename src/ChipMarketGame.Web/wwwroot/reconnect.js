// A server that was started again knows nothing of this page: load it anew. Nothing is lost, whatever counts is on the server.
const panel = document.getElementById('components-reconnect-modal');
let asking;

panel.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
  clearInterval(asking);
  if (state === 'rejected') location.reload();
  if (state === 'failed') asking = setInterval(() => fetch(location.href, { method: 'HEAD' }).then(() => location.reload(), () => {}), 5000);
});
