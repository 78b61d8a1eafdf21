import * as z from 'zod/mini';
import { isAdjustable } from '../../adjustable-clock.ts';
import type { Reminder } from '../../billing/reminders.ts';
import type { Control } from '../../control.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The clock moves on in steps shorter than any day, so that whatever happens day by day does so on its day. */
const STEP = 12 * 60 * MINUTE;

const countSchema = (most: number) => z._default(z.int().check(z.gte(0), z.lte(most)), 0);

export const worldRoutes = [
  staffRoute({ method: 'GET', path: '/clock', summary: 'What time it is for the backend.' }, ({ control }) =>
    timeOf(control),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/clock/advance',
      summary:
        'Moves the time on by days and minutes, sends the reminders of the days gone by, and recovers interrupted payments.',
      request: z.strictObject({ days: countSchema(3_660), minutes: countSchema(1_000_000) }),
    },
    async ({ control, body }) => {
      const { days, minutes } = await body();
      if (!isAdjustable(control.clock)) throw new StaffProblem(409, 'clock_fixed', 'This clock cannot be moved.');
      const reminders: Reminder[] = [];
      for (let left = days * DAY + minutes * MINUTE; left > 0; left -= STEP) {
        await control.clock.advance(Math.min(left, STEP));
        await control.backend().payments.recover();
        reminders.push(...control.backend().reminders.run());
      }
      return { ...timeOf(control), reminders };
    },
  ),

  staffRoute(
    { method: 'GET', path: '/scenarios', summary: 'The worlds there are, and the one loaded.' },
    ({ control }) => worldOf(control),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/scenarios/{scenario}/load',
      summary: 'Starts over in another world: sessions, links, messages and faults are gone.',
    },
    ({ control, params }) => {
      control.load(params.scenario ?? '');
      return worldOf(control);
    },
  ),

  staffRoute({ method: 'POST', path: '/reset', summary: 'Starts over in the same world.' }, ({ control }) => {
    control.reset();
    return worldOf(control);
  }),
];

function timeOf({ clock }: Control) {
  return { now: clock.now().toISOString() };
}

/** With the links and codes of the world, so that somebody can try it at once. */
function worldOf(control: Control) {
  const { scenario, accounts, links } = control.world();
  const { payPageUrl } = control.backend();
  return { scenarios: control.scenarios(), loaded: scenario, accounts, links, payPageUrl };
}
