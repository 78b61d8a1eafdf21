import { PortTaken } from '../mock-server/serve.ts';
import { readStaffSecret } from '../mock-server/staff-secret.ts';
import { systemEnvironment, systemRandom } from '../mock-server/system-environment.ts';
import { welcome } from './server/welcome.ts';
import { portsFrom } from './server/ports.ts';
import { startDemo } from './server/start-demo.ts';

// `npm start`: the practice's site, the billing backend and the card processor, until Ctrl+C.
try {
  const ports = portsFrom(process.env.DUECARE_PORT);
  const staffSecret = readStaffSecret(process.env.DUECARE_STAFF_SECRET, systemRandom);
  const demo = await startDemo({ ports, environment: systemEnvironment(), staffSecret });
  console.log(welcome(demo.origins, await demo.invite(), staffSecret));

  const stop = () => void demo.close();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  if (!(error instanceof PortTaken || error instanceof RangeError)) throw error;
  console.error(
    error instanceof PortTaken ? `${error.message} DUECARE_PORT=5000 moves all three ports.` : error.message,
  );
  process.exitCode = 1;
}
