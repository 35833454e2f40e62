import { expect, test } from 'vitest';
import { longest, shortestAlone, weakness } from '../../../lib/server/accounts/password-rule.ts';

const ada = { email: 'ada.byron@north.example', name: 'Ada Byron' };

test.each([
  'correct horse battery staple',
  'Fünf Bäche fließen',
  '我们的新密码很长而且容易记住的',
  'kx9q2vb7mz4tw8p',
  'my password is a purple teapot',
  'ababcdqzwmtrkyvj',
  'xxxxxxxxxx kettle of bright fish',
])('“%s” is taken', (password) => {
  expect(weakness(password, ada)).toBeNull();
});

test.each([
  ['too short', 'fourteen signs'],
  ['too long', 'purple teapot '.repeat(10)],
  ['the product', 'OverreadOverread'],
  ['the product, dressed up', 'Over-Read_2026!!!!'],
  ['the e-mail', 'xx ada.byron@north.example yy'],
  ['the name', 'Byron Ada Byron 12'],
  ['common words', 'PasswordWelcome1'],
  ['common words, dressed up', '!!password--qwerty!!'],
  ['one character', 'a'.repeat(40)],
  ['a repeated word', 'teateateateatea'],
  ['digits in order', '123456789012345'],
])('%s is refused', (_, password) => {
  expect(weakness(password, ada)).toMatchObject({ code: 'weak-password' });
});

test('length is counted in characters, not in what they are stored as', () => {
  const letters = ['🐈', '🐕', '🐎', '🐖', '🐑'];
  const many = (n: number) =>
    Array.from({ length: n }, (_, i) => letters[i % 5]! + (i > 9 ? '' : '')).join('');
  expect(weakness(`${many(shortestAlone - 1)}`, ada)?.happened).toContain(`${shortestAlone - 1} characters`);
  const exactly = Array.from({ length: longest }, (_, i) => String.fromCodePoint(0x4e00 + 7 * i)).join('');
  expect(weakness(exactly, ada)).toBeNull();
  expect(weakness(`${exactly}x`, ada)).toMatchObject({ code: 'weak-password' });
});

test('with a second factor it may be shorter, and is held to the same words', () => {
  expect(weakness('kx9q2vb7', ada, 8)).toBeNull();
  expect(weakness('kx9q2vb', ada, 8)).not.toBeNull();
  expect(weakness('password1', ada, 8)).not.toBeNull();
});

test('what is known from stolen lists is refused, of either length and however it is capitalised', () => {
  for (const password of ['1qaz2wsx', 'Jennifer', 'q1w2e3r4t5', '1qaz2wsx3edc4rfv', 'momsanaladventure'])
    expect(weakness(password, ada, 8)?.happened).toContain('lists of stolen passwords');
  expect(weakness('1qaz2wsx3edc4rfv', ada)).not.toBeNull();
  // Words of the list beside others are no entry of it.
  expect(weakness('jennifer rows 1qaz', ada)).toBeNull();
});
