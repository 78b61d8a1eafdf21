import { error, Key, type WebDriver, type WebElement } from 'selenium-webdriver';
import { readablePage } from '../../journeys/support/readable-page.ts';

type Role = 'button' | 'link' | 'field' | 'radio' | 'checkbox' | 'heading';

const selectors: Record<Role, string> = {
  button: 'button, summary',
  link: 'a[href]',
  field: 'input, select, textarea',
  radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]',
  heading: 'h1, h2, h3, h4, h5, h6, [role=heading]',
};

const TIMEOUT = 20_000;

/** What a person finds, reads, and does on a page in WebKit. Every method waits until it can be done. */
export class WebKitPage {
  readonly driver: WebDriver;

  constructor(driver: WebDriver) {
    this.driver = driver;
  }

  async goTo(address: string): Promise<void> {
    await this.driver.get(address);
  }

  /** The first visible element with this role and accessible name, shadow roots included. */
  async find(role: Role, name: string | RegExp): Promise<WebElement> {
    const names = new Set<string>();
    return this.#until(
      `a ${role} ${String(name)}`,
      () => this.#search(role, name, names),
      () => [...names].join(', '),
    );
  }

  /** Activates a control with the keyboard. */
  async press(role: Exclude<Role, 'field' | 'heading'>, name: string | RegExp): Promise<void> {
    await this.focus(await this.find(role, name));
    await this.keys(role === 'button' || role === 'link' ? Key.ENTER : Key.SPACE);
  }

  /** Types into an empty field. */
  async type(label: string | RegExp, text: string): Promise<void> {
    await this.focus(await this.find('field', label));
    await this.keys(text);
  }

  /** Moves the focus by script: the pointer of WebKitGTK's WebDriver misses elements in shadow roots of scrolled pages. */
  async focus(element: WebElement): Promise<void> {
    await this.driver.executeScript('arguments[0].focus()', element);
  }

  /** Looks once, and adds the names of the candidates to `names`. */
  async #search(role: Role, name: string | RegExp, names: Set<string>): Promise<WebElement | undefined> {
    const candidates: WebElement[] = await this.driver.executeScript(
      `return (${findAll.toString()})(arguments[0])`,
      selectors[role],
    );
    for (const candidate of candidates) {
      const actual = (await candidate.getAccessibleName()).replaceAll(/\s+/g, ' ').trim();
      if (typeof name === 'string' ? actual === name : name.test(actual)) return candidate;
      names.add(actual);
    }
    return undefined;
  }

  async isOn(heading: string | RegExp): Promise<void> {
    await this.find('heading', heading);
  }

  /** Waits until the page shows a text. */
  async reads(expected: string | RegExp): Promise<void> {
    let text = '';
    const look = async () => {
      text = await this.#text();
      return typeof expected === 'string' ? text.includes(expected) : expected.test(text);
    };
    await this.#until(`the text ${String(expected)}`, look, () => text);
  }

  /** Waits until the page no longer shows a text. */
  async lacks(text: string): Promise<void> {
    await this.#until(`everything but ${text}`, async () => !(await this.#text()).includes(text));
  }

  #text(): Promise<string> {
    return this.driver.executeScript<string>(`return (${readablePage.toString()})()`);
  }

  /** Presses keys where the focus is. */
  async keys(...keys: string[]): Promise<void> {
    await this.driver
      .actions()
      .sendKeys(...keys)
      .perform();
  }

  async #until<Value>(
    what: string,
    condition: () => Promise<Value | false | undefined>,
    seen: () => string = () => '',
  ): Promise<Value> {
    let found: Value | false | undefined;
    const check = async () => {
      try {
        found = await condition();
      } catch (reason) {
        // The page changed while it was looked at.
        if (!(reason instanceof error.StaleElementReferenceError)) throw reason;
        found = undefined;
      }
      return found !== undefined && found !== false;
    };
    try {
      await this.driver.wait(check, TIMEOUT);
    } catch (cause) {
      throw new Error(`The page does not have ${what}. ${seen()}`, { cause });
    }
    return found as Value;
  }
}

/** Runs in a page: the visible elements that match, shadow roots included, in the order of the page. */
function findAll(selector: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Element | ShadowRoot | Document) => {
    if (node instanceof Element && node.matches(selector) && node.checkVisibility()) found.push(node);
    const inside = node instanceof HTMLSlotElement ? node.assignedElements() : [];
    const children = node instanceof Element && node.shadowRoot ? [node.shadowRoot] : [...node.children];
    for (const child of [...inside, ...children]) visit(child);
  };
  visit(document);
  return found;
}
