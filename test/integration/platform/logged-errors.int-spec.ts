import { inspect } from 'node:util';
import { Logger } from 'nestjs-pino';
import { useTestApp } from '../../support/test-app';

const testApp = useTestApp();

describe('the log of an unforeseen error', () => {
  it('names the statement that failed and none of its values', async () => {
    const { app, dataSource } = testApp();
    const lines: string[] = [];
    const keep = (...parts: unknown[]) => void lines.push(inspect(parts, { depth: 10 }));
    app.useLogger({ log: keep, error: keep, warn: keep });
    await dataSource.query('ALTER TABLE account RENAME COLUMN username TO username_gone');
    const response = await testApp().agent().post('/api/session').send({ username: 'planted.marker', password: 'planted-password' });
    await dataSource.query('ALTER TABLE account RENAME COLUMN username_gone TO username');
    app.useLogger(app.get(Logger));
    expect([response.status, response.body.code]).toEqual([500, 'http.internal']);
    const log = lines.join('\n');
    expect(log).toContain(response.body.requestId);
    expect(log).toContain("code: '42703'");
    expect(log).toMatch(/query: .*account/);
    expect(log).not.toMatch(/planted/);
  });
});
