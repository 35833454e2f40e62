// The organisation's own OpenID provider: discovered once, asked only at its own host, and believed only in what
// its keys have signed.

import * as client from 'openid-client';
import { type Role, role } from '../../model/person.ts';

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** As people call it, on the sign-in screen. */
  name: string;
  /** The claim that says what a person is. */
  roleClaim: string;
  /** Values of the claim and the roles they stand for; the first that a person has counts. */
  roles: readonly (readonly [value: string, role: Role])[];
  /** Where the backend is reached by browsers. */
  publicUrl: string;
}

export interface Known {
  subject: string;
  email: string;
  name: string;
  role: Role | null;
}

export interface Provider {
  settings: ProviderSettings;
  /** Where the person is sent, and what the answer is held to. */
  begin(state: string): Promise<{ url: string; nonce: string; codeVerifier: string }>;
  /** Who came back. Throws where the answer is not to be believed. */
  finish(answer: URL, held: { state: string; nonce: string; codeVerifier: string }): Promise<Known>;
}

const callbackPath = '/v1/provider/callback';

/** Milliseconds for each request to the provider. */
const patience = 10_000;

/** A provider that is discovered at its first use: it may be down when the backend starts. */
export function connectProvider(settings: ProviderSettings): Provider {
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = () => {
    discovered ??= discover(settings).catch((error: unknown) => {
      // Not kept: the next sign-in tries again.
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  const redirectUri = settings.publicUrl + callbackPath;
  return {
    settings,
    async begin(state) {
      const nonce = client.randomNonce();
      const codeVerifier = client.randomPKCECodeVerifier();
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        scope: 'openid profile email',
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { url: url.href, nonce, codeVerifier };
    },
    async finish(answer, { state, nonce, codeVerifier }) {
      // What our own address is called from outside is for the settings to say, not for the request.
      const current = new URL(redirectUri + answer.search);
      const tokens = await client.authorizationCodeGrant(await configuration(), current, {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      return knownBy(tokens.claims() ?? {}, settings);
    },
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<client.Configuration> {
  const { host, protocol } = new URL(issuer);
  const onlyThere: client.CustomFetch = (url, options) => {
    if (new URL(url).host !== host) throw new TypeError('The provider named an address at another host.');
    return fetch(url, {
      // The library’s own type of the same options.
      ...(options as RequestInit),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
  };
  const authentication = clientSecret ? client.ClientSecretBasic(clientSecret) : client.None();
  const found = await client.discovery(new URL(issuer), clientId, undefined, authentication, {
    [client.customFetch]: onlyThere,
    // Plain HTTP only as the settings take it: on this machine and nowhere else.
    execute: [
      client.enableNonRepudiationChecks,
      ...(protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ],
  });
  return found;
}

/** What the token says of the person, in our words. Throws where it lacks what an account needs. */
export function knownBy(claims: Record<string, unknown>, settings: ProviderSettings): Known {
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const subject = text(claims.sub);
  const email = text(claims.email);
  if (!subject || !email) throw new TypeError('The provider’s token has no subject or no e-mail.');
  const held = [claims[settings.roleClaim]].flat().map(String);
  const mapped = settings.roles.find(([value]) => held.includes(value))?.[1];
  return {
    subject: `${settings.issuer} ${subject}`,
    email: email.slice(0, 200),
    name: (text(claims.name) || email).slice(0, 120),
    role: mapped ?? null,
  };
}

/** `value=role` by commas; null where it is anything else. */
export function readRoles(text: string): ProviderSettings['roles'] | null {
  const pairs = text.split(',').map((pair) => {
    const at = pair.lastIndexOf('=');
    const known = role.safeParse(pair.slice(at + 1).trim());
    return at > 0 && known.success ? ([pair.slice(0, at).trim(), known.data] as const) : null;
  });
  return pairs.every((pair) => pair !== null) ? pairs : null;
}
