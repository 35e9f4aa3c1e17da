// The server says something every two seconds, a ping at least. When an open connection is silent for longer, or the device
// is without network, the page says so at once; the connection itself is given up much later and may come back before.
(() => {
  const silence = 4500;
  const root = document.documentElement;
  const open = new Set();
  let heard;

  const hear = () => { heard = performance.now(); };

  globalThis.WebSocket = class extends globalThis.WebSocket {
    constructor(...where) {
      super(...where);
      this.addEventListener('open', () => { open.add(this); hear(); });
      this.addEventListener('message', hear);
      this.addEventListener('close', () => open.delete(this));
    }
  };

  const look = () => {
    const lost = open.size > 0 && (!navigator.onLine || performance.now() - heard > silence);
    if (lost) root.dataset.contact = 'lost'; else delete root.dataset.contact;
  };

  setInterval(look, 500);
  addEventListener('offline', look);
  addEventListener('online', look);
  // A page in the background hears late.
  document.addEventListener('visibilitychange', hear);
})();
