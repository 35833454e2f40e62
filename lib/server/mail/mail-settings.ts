// The settings of the mail server, from environment variables.

import { z } from 'zod';
import { keysOf } from '../../model/keys-of.ts';
import type { MailSettings } from './mailer.ts';

const domain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

export const mailVariables = {
  OVERREAD_SMTP_URL: z
    .string()
    .refine(
      (text) => readPlace(text) !== null,
      'must look like smtps://user:password@host:465 or smtp://user:password@host:587',
    )
    .optional(),
  OVERREAD_SMTP_UNENCRYPTED: z.enum(['0', '1'], 'must be 0 or 1').optional(),
  OVERREAD_MAIL_FROM: z.email('must be an e-mail address').max(200).optional(),
  OVERREAD_MAIL_DOMAINS: z
    .string()
    .refine(
      (text) => readDomains(text).every((one) => domain.test(one)),
      'must be domains by commas, as north.example,south.example',
    )
    .optional(),
};

type Variables = { [name in keyof typeof mailVariables | 'OVERREAD_URL']?: string | undefined };

/** All of it, or none: a link without an address to it, or with everybody as its reader, is worse than no mail. */
export function readMail(
  given: Variables,
): { ok: true; options: { mail?: MailSettings } } | { ok: false; faults: string[] } {
  const own = keysOf(mailVariables);
  if (!own.some((name) => given[name])) return { ok: true, options: {} };
  const needed = [
    'OVERREAD_SMTP_URL',
    'OVERREAD_MAIL_FROM',
    'OVERREAD_MAIL_DOMAINS',
    'OVERREAD_URL',
  ] as const;
  const faults = needed
    .filter((name) => !given[name])
    .map((name) => `${name} is needed to send links by e-mail.`);
  const place = readPlace(given.OVERREAD_SMTP_URL ?? '');
  const plain = given.OVERREAD_SMTP_UNENCRYPTED === '1';
  if (place?.secure && plain)
    faults.push('OVERREAD_SMTP_UNENCRYPTED contradicts OVERREAD_SMTP_URL, which begins with smtps://.');
  if (!place || faults.length > 0) return { ok: false, faults };
  const here = /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(place.host);
  return {
    ok: true,
    options: {
      mail: {
        ...place,
        upgrade: plain ? 'never' : here ? 'may' : 'must',
        from: given.OVERREAD_MAIL_FROM ?? '',
        domains: readDomains(given.OVERREAD_MAIL_DOMAINS ?? ''),
        publicUrl: (given.OVERREAD_URL ?? '').replace(/\/+$/, ''),
      },
    },
  };
}

const readDomains = (text: string): string[] => text.split(',').map((one) => one.trim().toLowerCase());

/** Null where the address is none, or says half of who signs in. */
function readPlace(text: string): Pick<MailSettings, 'host' | 'port' | 'secure' | 'auth'> | null {
  const url = /^smtps?:\/\//.test(text) ? URL.parse(text) : null;
  if (!url?.hostname || !/^\/?$/.test(url.pathname + url.search + url.hash)) return null;
  if (!url.username !== !url.password) return null;
  const secure = url.protocol === 'smtps:';
  try {
    const auth = url.username && {
      user: decodeURIComponent(url.username),
      pass: decodeURIComponent(url.password),
    };
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (secure ? 465 : 587),
      secure,
      ...(auth && { auth }),
    };
  } catch {
    return null;
  }
}
