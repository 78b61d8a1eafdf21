import * as z from 'zod/mini';
import { FaultRuleSchema } from '../../faults/fault-rule.ts';
import { staffRoute } from '../../http/staff-route.ts';

export const faultRoutes = [
  staffRoute({ method: 'GET', path: '/faults', summary: 'The faults in force.' }, ({ control }) =>
    control.faults.list(),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/faults',
      summary: 'Adds faults, for example [{"kind": "drop-after", "endpoint": "createPayment", "times": 1}].',
      status: 201,
      request: z.array(FaultRuleSchema),
    },
    async ({ control, body }) => {
      control.faults.add(await body());
      return control.faults.list();
    },
  ),

  staffRoute({ method: 'DELETE', path: '/faults', summary: 'Takes all faults away.' }, ({ control }) => {
    control.faults.clear();
  }),
];
