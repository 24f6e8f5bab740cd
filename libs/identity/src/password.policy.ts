import { comparisonKey } from '@dvk/platform';

const passwordLength = { min: 10, max: 128 } as const;

/** Beginnings and wholes that stand in every list of stolen passwords, as `comparisonKey` writes them, without blanks. */
const common = new Set([
  '1234567890', '12345678910', '123456789012', '0123456789', '0987654321', '9876543210', '1111111111', '0000000000', '1122334455',
  'qwertyuiop', 'qwerty1234', 'qwerty123456', '1q2w3e4r5t', '1qaz2wsx3edc', 'asdfghjkl1', 'abcd123456', 'abcdef123456', 'abc1234567',
  'password12', 'password123', 'password1234', 'passw0rd123', 'p@ssw0rd123', 'admin12345', 'admin123456', 'administrator', 'quantrivien',
  'matkhau123', 'matkhau1234', 'matkhau123456', 'danvankheo', 'danvankheo1', 'danvankheo123', 'danvankheo2025', 'danvankheo2026',
  'vietnam123', 'vietnam1234', 'vietnam123456', 'vietnam2025', 'vietnam2026', 'anhyeuem123', 'iloveyou123', 'emyeuanh123', 'letmein123',
]);

export type PasswordFault = 'identity.password-too-short' | 'identity.password-too-long' | 'identity.password-is-username' | 'identity.password-too-common';

/** Why a password cannot be chosen, or null. Length counts characters as people see them typed (code points). */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const length = [...password.normalize('NFC')].length;
  if (length < passwordLength.min) return 'identity.password-too-short';
  if (length > passwordLength.max) return 'identity.password-too-long';
  const plain = comparisonKey(password).replaceAll(' ', '');
  if (plain === comparisonKey(username)) return 'identity.password-is-username';
  if (common.has(plain) || new Set(plain).size <= 2) return 'identity.password-too-common';
  return null;
}
