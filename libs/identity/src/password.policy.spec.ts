import { passwordFault } from './password.policy';

it.each([
  ['chín ký t', 'identity.password-too-short'],
  ['mười ký tự', null],
  ['mười ký tự'.normalize('NFD'), null],
  ['🌾🌾🌾🌾🌾a', 'identity.password-too-short'],
  ['ab c'.repeat(32), null],
  [`${'ab c'.repeat(32)}x`, 'identity.password-too-long'],
  ['An.Nguyen-xa', 'identity.password-is-username'],
  ['1234567890', 'identity.password-too-common'],
  ['Mật khẩu 123', 'identity.password-too-common'],
  ['aaaaaaaaaaaa', 'identity.password-too-common'],
  ['abababababab', 'identity.password-too-common'],
  ['con đường làng sạch', null],
])('%s: %s', (password, fault) => expect(passwordFault(password, 'an.nguyen-xa')).toBe(fault));
