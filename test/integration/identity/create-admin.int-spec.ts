import { spawn } from 'node:child_process';
import path from 'node:path';
import { NationalUnits } from '@dvk/organization';
import { Transactor } from '@dvk/platform';
import { useTestApp } from '../../support/test-app';
import { IdentityWorld } from './identity-world';

const testApp = useTestApp();
const tool = path.resolve(__dirname, '../../../scripts/dvk.mjs');

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

function dvk(args: readonly string[], input = ''): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [tool, 'create-admin', ...args], {
      env: { ...process.env, DATABASE_URL: testApp().database.url, DATA_DIR: testApp().storageFolder },
    });
    let output = '';
    let complaint = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, complaint }));
    child.stdin.end(input);
  });
}

const people = async () =>
  (await testApp().dataSource.query<{ people: string }[]>('SELECT count(*) AS people FROM person'))[0]?.people;
const signIn = (username: string, password: string) => testApp().agent().post('/api/session').send({ username, password });

beforeAll(async () => {
  await dvk(['--help']);
  const { get } = testApp();
  await get(Transactor).write((tx) => get(NationalUnits).load(tx));
});

describe('dvk create-admin', () => {
  it('makes an administrator who must change the password it tells once', async () => {
    const made = await dvk(['--username', 'Quan.Tri', '--name', '  Lê  Quản Trị ', '--unit', '08']);
    expect([made.code, made.complaint]).toEqual([0, '']);
    const password = /([a-z2-9]{4}-){3}[a-z2-9]{4}/.exec(made.output)?.[0] ?? '';
    expect((await signIn('quan.tri', password)).body).toMatchObject({
      person: { fullName: 'Lê Quản Trị' },
      posts: [{ role: 'administrator', unitName: 'Tỉnh Tuyên Quang' }],
      mustChangePassword: true,
    });
    const id = String(((await signIn('quan.tri', password)).body as { person: { id: string } }).person.id);
    expect((await (await IdentityWorld.make(testApp())).actionsOn(id))[0]).toBe('person.registered');
  });

  it('takes the password from its input, which then stays', async () => {
    const made = await dvk(['--username', 'quan.tri2', '--name', 'An', '--unit', '01', '--password-stdin'], 'mùa lúa chín vàng\r\n');
    expect([made.code, made.output]).toEqual([0, 'Đã tạo tài khoản quản trị quan.tri2.\n']);
    expect((await signIn('quan.tri2', 'mùa lúa chín vàng')).body).toMatchObject({ mustChangePassword: false });
  });

  it.each([
    ['a unit nobody knows', ['--username', 'quan.tri3', '--name', 'An', '--unit', '99'], '', 'Không có đơn vị nào mang mã 99'],
    ['a user name that is taken', ['--username', 'quan.tri2', '--name', 'An', '--unit', '01'], '', 'đã có người dùng'],
    ['a user name with marks', ['--username', 'quản.trị', '--name', 'An', '--unit', '01'], '', 'Tên đăng nhập cần'],
    ['no name', ['--username', 'quan.tri3', '--name', ' ', '--unit', '01'], '', 'Cần họ và tên'],
    ['a short password', ['--username', 'quan.tri3', '--name', 'An', '--unit', '01', '--password-stdin'], 'ngắn\n', 'ít nhất 10'],
    ['an empty input', ['--username', 'quan.tri3', '--name', 'An', '--unit', '01', '--password-stdin'], '', 'ít nhất 10'],
  ])('refuses %s in one sentence and leaves nothing behind', async (_, args, input, sentence) => {
    const before = await people();
    const refused = await dvk(args, input);
    expect(refused.code).toBe(2);
    expect(refused.complaint).toContain(sentence);
    expect(refused.complaint).not.toMatch(/\bat .*\.js/);
    expect(await people()).toBe(before);
  });
});
