// <chip-countdown deadline="ISO time" now="the server's ISO time when it wrote this"> counts down without asking the server.
customElements.define('chip-countdown', class extends HTMLElement {
  static observedAttributes = ['deadline', 'now'];

  connectedCallback() { this.show(); this.timer = setInterval(() => this.show(), 250); }

  disconnectedCallback() { clearInterval(this.timer); }

  attributeChangedCallback(name) {
    if (name === 'now') this.ahead = Date.now() - Date.parse(this.getAttribute('now'));
    this.show();
  }

  show() {
    const left = Date.parse(this.getAttribute('deadline')) + (this.ahead || 0) - Date.now();
    const seconds = Math.max(0, Math.ceil(left / 1000));
    const text = Number.isNaN(seconds) ? '' : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
    if (this.textContent !== text) this.textContent = text;
  }
});
