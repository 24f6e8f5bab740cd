import { isEmail, ValidateBy } from 'class-validator';

const halfCharacter = /\p{Surrogate}/u;

/** An address that mails can go to. Half of a character, on which the library's own check breaks off, is none. */
export const IsMailAddress = () =>
  ValidateBy({
    name: 'isEmail',
    validator: {
      validate: (value: unknown): boolean => typeof value === 'string' && !halfCharacter.test(value) && isEmail(value),
      defaultMessage: () => '$property must be an email',
    },
  });
