import { endpoints } from '../../src/contract/index.ts';
import { ProblemError } from '../http/problem.ts';
import { sessionRoute, type SessionCall } from '../http/route.ts';
import type { Statement } from '../ledger/index.ts';
import { renewedStatementLink } from '../links/statement-link.ts';
import { outstandingOf, statementPage, statementView } from '../views/statement-view.ts';

export const statementRoutes = {
  listStatements: sessionRoute(endpoints.listStatements, ({ backend, session, query }) => ({
    body: statementPage(backend, session.accountNumber, query()),
  })),

  getStatement: sessionRoute(endpoints.getStatement, (call) => ({
    body: statementView(call.backend, statementOf(call)),
  })),

  createStatementLink: sessionRoute(endpoints.createStatementLink, (call) => {
    const statement = statementOf(call);
    const isOpen = outstandingOf(call.backend.book, statement) > 0;
    const link = isOpen ? renewedStatementLink(call.backend, statement.accountNumber) : null;
    if (!link) throw new ProblemError('link_unavailable');
    return { body: link };
  }),
};

/** Another account's statement is as unknown as one that never was. */
function statementOf({ backend, session, params }: SessionCall<unknown>): Statement {
  const statement = backend.book.statement(params.statementId ?? '');
  if (statement?.accountNumber !== session.accountNumber) throw new ProblemError('not_found');
  return statement;
}
