import * as z from 'zod/mini';
import { PlainDateSchema } from '../../../src/contract/index.ts';
import { readQuery } from '../../http/query.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { usageCsv } from '../../usage/usage-csv.ts';
import { usageReport } from '../../usage/usage-report.ts';

const QuerySchema = z.strictObject({
  from: z.optional(PlainDateSchema),
  to: z.optional(PlainDateSchema),
  format: z._default(z.enum(['json', 'csv']), 'json'),
});

export const usageRoutes = [
  staffRoute(
    {
      method: 'GET',
      path: '/usage',
      summary:
        'Sessions and payments by day, origin and authentication. ?from= and ?to= are days, ?format=csv a table.',
    },
    ({ backend, request }) => {
      const { from = null, to = null, format } = readQuery(request, QuerySchema);
      const report = usageReport(backend, { from, to });
      if (format === 'json') return report;
      return new Response(usageCsv(report), {
        headers: {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': 'attachment; filename="usage.csv"',
        },
      });
    },
  ),
];
