import { mailFault } from './mail-fault';

describe('why a mail was not taken', () => {
  it.each([
    [{ code: 'EENVELOPE', responseCode: 550 }, { code: 'EENVELOPE', status: 550, permanent: true }],
    [{ code: 'EENVELOPE', responseCode: 450 }, { code: 'EENVELOPE', status: 450, permanent: false }],
    [{ code: 'EAUTH', responseCode: 535 }, { code: 'EAUTH', status: 535, permanent: false }],
    [{ code: 'ECONNECTION' }, { code: 'ECONNECTION', status: null, permanent: false }],
    [new Error('550 <an@tinh.example.vn> unknown'), { code: 'UNKNOWN', status: null, permanent: false }],
    [undefined, { code: 'UNKNOWN', status: null, permanent: false }],
  ])('%j', (error, fault) => {
    expect(mailFault(error)).toEqual(fault);
  });

  it('quotes nothing of what the server said', () => {
    expect(JSON.stringify(mailFault({ code: 'an@tinh.example.vn', message: 'an@tinh.example.vn' }))).not.toContain('@');
  });
});
