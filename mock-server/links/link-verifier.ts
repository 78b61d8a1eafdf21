import type { LinkVerification, LinkVerificationKind } from '../../src/contract/index.ts';
import { ProblemError } from '../http/problem.ts';
import { isSameName, type Guarantor } from '../ledger/index.ts';

/** Wrong answers after which a link is locked until the practice unlocks the account. */
const TRIES = 5;

/** The question a practice may put before a link shows amounts, and how often it was answered wrongly. */
export class LinkVerifier {
  private readonly wrongAnswers = new Map<string, number>();

  /**
   * Throws the problems `verification_required`, `verification_failed` with the answers left, and, from the fifth wrong answer
   * on and whatever is answered then, `verification_locked`. A right answer forgets the wrong ones before it.
   */
  check(
    linkId: string,
    accepts: LinkVerificationKind,
    guarantor: Guarantor,
    answer: LinkVerification | undefined,
  ): void {
    const wrong = this.wrongAnswers.get(linkId) ?? 0;
    if (wrong >= TRIES) throw new ProblemError('verification_locked');
    if (!answer) throw new ProblemError('verification_required', { accepts });
    if (answer.kind === accepts && isRight(answer, guarantor)) {
      this.wrongAnswers.delete(linkId);
      return;
    }
    this.wrongAnswers.set(linkId, wrong + 1);
    const attemptsLeft = TRIES - wrong - 1;
    if (attemptsLeft === 0) throw new ProblemError('verification_locked');
    throw new ProblemError('verification_failed', { accepts, attemptsLeft });
  }

  /** Forgets the wrong answers to a link, so that it can be answered again. */
  unlock(linkId: string): void {
    this.wrongAnswers.delete(linkId);
  }
}

function isRight(answer: LinkVerification, guarantor: Guarantor): boolean {
  if (answer.kind === 'date-of-birth') return answer.dateOfBirth === guarantor.dateOfBirth;
  return answer.zip === guarantor.address.zip && isSameName(answer.lastName, guarantor.name.last);
}
