// An OpenID provider that a test makes say anything: good tokens, and each kind of bad one.

import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

export interface Issuer {
  url: string;
  /** Makes the token of the next answer. */
  next: (token: Token) => Promise<string>;
  /** Codes that were exchanged. */
  exchanged: string[];
  /** What discovery says instead of its own. */
  discovery: Record<string, string>;
  close(): Promise<void>;
}

export interface Token {
  claims: Record<string, unknown>;
  sign(claims: Record<string, unknown>, key?: CryptoKey): Promise<string>;
  unsigned(claims: Record<string, unknown>): string;
}

export const clientId = 'overread';

export async function startIssuer(person: () => Record<string, unknown>): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'known', alg: 'RS256', use: 'sig' };
  const issuer: Issuer = {
    url: '',
    next: (token) => token.sign(token.claims),
    exchanged: [],
    discovery: {},
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', issuer.url);
    const json = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    if (pathname === '/.well-known/openid-configuration')
      return json(200, {
        issuer: issuer.url,
        authorization_endpoint: `${issuer.url}/authorize`,
        token_endpoint: `${issuer.url}/token`,
        jwks_uri: `${issuer.url}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        ...issuer.discovery,
      });
    if (pathname === '/keys') return json(200, { keys: [jwk] });
    let text = '';
    for await (const chunk of request) text += chunk;
    const code = new URLSearchParams(text).get('code') ?? '';
    issuer.exchanged.push(code);
    const now = Math.floor(Date.now() / 1000);
    // The code is the nonce of the sign-in that it belongs to: enough for a provider of tests.
    const claims = { iss: issuer.url, aud: clientId, nonce: code, iat: now, exp: now + 300, ...person() };
    const id_token = await issuer.next({
      claims,
      sign: (what, key = privateKey) =>
        new SignJWT(what).setProtectedHeader({ alg: 'RS256', kid: 'known' }).sign(key),
      unsigned: (what) => new UnsecuredJWT(what).encode(),
    });
    return json(200, { access_token: 'a', token_type: 'Bearer', expires_in: 60, id_token });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer.url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  return issuer;
}
