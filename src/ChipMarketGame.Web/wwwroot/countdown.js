// <chip-countdown deadline="ISO time" now="the server's ISO time when it wrote this"> counts down without asking the server, by a clock
// that nobody sets. Where the device's clock and that one part, the clock was set or the device has slept: then the server is asked once.
const parted = 2000;

customElements.define('chip-countdown', class extends HTMLElement {
  static observedAttributes = ['deadline', 'now'];

  connectedCallback() { this.show(); this.timer = setInterval(() => this.show(), 250); }

  disconnectedCallback() { clearInterval(this.timer); }

  attributeChangedCallback(name) {
    if (name === 'now') this.set(Date.parse(this.getAttribute('now')));
    this.show();
  }

  // The server's time is `now`, and `at` on the clock that nobody sets.
  set(now) { [this.now, this.at, this.lag] = [now, performance.now(), Date.now() - performance.now()]; }

  show() {
    if (Math.abs(Date.now() - performance.now() - this.lag) > parted) this.ask();
    const left = Date.parse(this.getAttribute('deadline')) - this.now - (performance.now() - this.at);
    const seconds = Math.max(0, Math.ceil(left / 1000));
    const text = Number.isNaN(seconds) ? '' : this.say(seconds);
    if (this.textContent !== text) this.textContent = text;
  }

  async ask() {
    this.lag = Date.now() - performance.now();
    try {
      const answer = await fetch('_content/ChipMarketGame.Web/icon.svg', { method: 'HEAD', cache: 'no-store' });
      const now = Date.parse(answer.headers.get('date'));
      if (!Number.isNaN(now)) this.set(now);
    } catch { /* Without network the clock goes on as it went. */ }
  }

  say(seconds) {
    const two = number => String(number).padStart(2, '0');
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)];
    return hours ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
  }
});
