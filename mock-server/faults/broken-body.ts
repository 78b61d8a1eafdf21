import { DroppedConnection } from './dropped-connection.ts';

async function halves(answer: Response): Promise<[Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>]> {
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const middle = Math.floor(bytes.length / 2);
  return [bytes.slice(0, middle), bytes.slice(middle)];
}

/** The same answer with the first half of its body, properly ended. */
export async function truncateBody(answer: Response): Promise<Response> {
  const [kept] = await halves(answer);
  return new Response(kept.length === 0 ? null : kept, answer);
}

/** The same answer whose body breaks off in the middle with `DroppedConnection`. */
export async function cutBody(answer: Response): Promise<Response> {
  const [kept, lost] = await halves(answer);
  if (lost.length === 0) throw new DroppedConnection();
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (sent) controller.error(new DroppedConnection());
      else controller.enqueue(kept);
      sent = true;
    },
  });
  return new Response(body, answer);
}
