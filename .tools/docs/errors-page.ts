import { problemTitles } from '../../src/contract/problem-titles.ts';
import { problems, type ProblemCode } from '../../src/contract/problems.ts';
import { markdownPage } from './markdown.ts';
import type { Page } from './page.ts';
import { problemAdvice } from './problem-advice.ts';

/** The page of all errors: what a person has written about the client's, and the contract's problems by code. */
export function errorsPage(guide: string): Page {
  const codes = (Object.keys(problems) as ProblemCode[]).map(problemText);
  const text = guide.replace('<!-- problems -->', codes.join('\n\n'));
  return markdownPage({ file: 'docs/errors.md', path: 'errors.html', text });
}

function problemText(code: ProblemCode): string {
  const { status, retryable, settled } = problems[code];
  const { means, todo } = problemAdvice[code];
  return `### \`${code}\`

${problemTitles[code]} ${means}

| status | the same request again | a payment with this answer |
| ------ | ---------------------- | -------------------------- |
| ${status} | ${retryable ? 'may succeed later' : 'is refused again'} | ${settled ? 'collected nothing' : 'has to be looked up'} |

**What to do.** ${todo}`;
}
