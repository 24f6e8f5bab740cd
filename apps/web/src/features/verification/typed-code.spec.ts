import { typedCode } from './typed-code';

it.each([
  ['3dcc06a28572', '3dcc06a28572'],
  [' 3DCC 06A2 8572 ', '3dcc06a28572'],
  ['3dcc-06a2–8572', '3dcc06a28572'],
  ['https://danvan.example.vn/xac-minh/3dcc06a28572', '3dcc06a28572'],
  ['/xac-minh/3DCC06A28572?x=1', '3dcc06a28572'],
  ['', null],
  ['3dcc06a2857', null],
  ['3dcc06a285722', null],
  ['3dcc06a2857g', null],
])('%j is %j', (text, code) => expect(typedCode(text)).toBe(code));
