import type { VerificationPurpose } from '../../base/portal-events.ts';

/** Somebody waits for the patient to be verified. All who wait at the same time get the same answer. */
export class PendingRequest {
  #purpose: VerificationPurpose | null = null;
  #verified: Promise<boolean> | undefined;
  #settle: (verified: boolean) => void = () => undefined;

  /** What is waited for; null when nobody waits. */
  get purpose(): VerificationPurpose | null {
    return this.#purpose;
  }

  wait(purpose: VerificationPurpose): Promise<boolean> {
    this.#purpose ??= purpose;
    this.#verified ??= new Promise((resolve) => {
      this.#settle = resolve;
    });
    return this.#verified;
  }

  settle(verified: boolean): void {
    this.#settle(verified);
    this.#purpose = null;
    this.#verified = undefined;
  }
}
