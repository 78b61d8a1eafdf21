/** Stands for QuickPay where a test is not about it. */
class StandInForm extends HTMLElement {
  busy = false;

  connectedCallback(): void {
    if (this.textContent) return;
    const button = document.createElement('button');
    button.textContent = 'Continue';
    button.className = 'stand-in-button';
    this.append(button);
  }
}

export function defineStandInForm(): void {
  if (!customElements.get('duecare-quickpay-form')) customElements.define('duecare-quickpay-form', StandInForm);
}
