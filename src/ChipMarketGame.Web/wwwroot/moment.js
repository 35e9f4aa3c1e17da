// <chip-moment at="ISO time"> says a date and time of day where the reader is, in the reader's language.
customElements.define('chip-moment', class extends HTMLElement {
  static observedAttributes = ['at'];

  connectedCallback() { this.show(); }

  attributeChangedCallback() { this.show(); }

  show() {
    const at = new Date(this.getAttribute('at'));
    if (Number.isNaN(at.getTime())) return;
    const text = new Intl.DateTimeFormat(document.documentElement.lang, {
      weekday: 'short', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    }).format(at);
    if (this.textContent !== text) this.textContent = text;
  }
});

// What a field for date and time says, as an ISO time; empty if it is not filled in.
export const instant = text => Number.isNaN(Date.parse(text)) ? '' : new Date(text).toISOString();
