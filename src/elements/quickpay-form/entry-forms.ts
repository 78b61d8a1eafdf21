import type { ReactiveControllerHost } from 'lit';
import { readPaymentCode } from './payment-code.ts';
import { type AnswerDraft, type AnswerField, emptyAnswer, readAnswer } from './verification-answer.ts';
import type { WayIn } from './way-in.ts';

/** What is typed before the bill is open: a payment code, and the answer to the practice's question. It stays in memory. */
export class EntryForms {
  readonly #host: ReactiveControllerHost;
  readonly #way: WayIn;
  #code = '';
  #unreadable = false;
  #answer: AnswerDraft = emptyAnswer;
  #answerProblems: readonly AnswerField[] = [];

  constructor(host: ReactiveControllerHost, way: WayIn) {
    this.#host = host;
    this.#way = way;
  }

  get code(): string {
    return this.#code;
  }

  get codeProblem(): 'unreadable' | 'refused' | null {
    const { access } = this.#way;
    if (this.#unreadable) return 'unreadable';
    return access.kind === 'code' && access.refused ? 'refused' : null;
  }

  get answer(): AnswerDraft {
    return this.#answer;
  }

  get answerProblems(): readonly AnswerField[] {
    return this.#answerProblems;
  }

  typeCode(code: string): void {
    this.#code = code;
  }

  submitCode(): void {
    const code = readPaymentCode(this.#code);
    this.#unreadable = code === null;
    if (code !== null) this.#way.enterCode(code);
    this.#host.requestUpdate();
  }

  typeAnswer(field: AnswerField, text: string): void {
    this.#answer = { ...this.#answer, [field]: text };
  }

  submitAnswer(): void {
    const { access } = this.#way;
    if (access.kind !== 'question') return;
    const read = readAnswer(access.accepts, this.#answer);
    this.#answerProblems = Array.isArray(read) ? read : [];
    if (!Array.isArray(read)) this.#way.answer(read);
    this.#host.requestUpdate();
  }

  /** The way in is open: the answer has served. */
  forgetAnswer(): void {
    this.#answer = emptyAnswer;
    this.#answerProblems = [];
  }
}
