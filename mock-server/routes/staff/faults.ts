import * as z from 'zod/mini';
import { FaultRuleSchema } from '../../faults/fault-rule.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
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

  staffRoute(
    {
      method: 'POST',
      path: '/processor-faults',
      summary:
        'Makes the next charges (unavailable, timeout-before, timeout-after) or look-ups (look-up-unavailable) at the card processor go wrong.',
      status: 201,
      request: z.strictObject({
        kind: z.enum(['unavailable', 'timeout-before', 'timeout-after', 'look-up-unavailable']),
        times: z._default(z.int().check(z.gte(1), z.lte(100)), 1),
      }),
    },
    async ({ control, body }) => {
      const fault = await body();
      if (!control.processorFaults) throw new StaffProblem(409, 'no_faults', 'This processor cannot be made to fail.');
      control.processorFaults.failNext(fault.kind, fault.times);
      return fault;
    },
  ),

  staffRoute({ method: 'DELETE', path: '/faults', summary: 'Takes all faults away.' }, ({ control }) => {
    control.faults.clear();
    control.processorFaults?.clear();
  }),
];
