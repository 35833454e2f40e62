// What a client put into a request, for those who stand between it and the backend or in the backend's place.

/** What a client has sent, packed or not. */
export async function sentBy({ body, headers }: RequestInit): Promise<unknown> {
  const { body: stream } = new Response(body ?? null);
  if (new Headers(headers).get('content-encoding') !== 'gzip' || !stream) return new Response(stream).json();
  return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).json();
}
