import { validateSync } from 'class-validator';
import { IsMailAddress } from './mail-address';

class Request {
  @IsMailAddress()
  email: unknown;

  constructor(email: unknown) {
    this.email = email;
  }
}

const faults = (email: unknown): string[] => validateSync(new Request(email)).flatMap(({ constraints }) => Object.keys(constraints ?? {}));

it.each(['an.nguyen@tinh.gov.vn', 'a@b.vn'])('%j is an address', (text) => expect(faults(text)).toEqual([]));

it.each(['', 'an.nguyen', '@tinh.gov.vn', '\ud800', 'a\ud800@b.vn', 'a@\udc00.vn', null, 7, {}])('%j is none', (value) => expect(faults(value)).toEqual(['isEmail']));
