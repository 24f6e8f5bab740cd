import { useTestApp } from '../../support/test-app';

const testApp = useTestApp();

describe('the health page', () => {
  it('answers anybody while the database answers', async () => {
    const response = await testApp().bareAgent().get('/api/health');
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ status: 'ok', info: { database: { status: 'up' } } });
  });

  it('tells a proxy that its connection is kept for longer than the proxy keeps it itself', async () => {
    const response = await fetch(`${testApp().origin}/api/health`);
    await response.text();
    const [, seconds] = /timeout=(\d+)/.exec(response.headers.get('keep-alive') ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(120);
  });

  it('says 503 when the database is gone, without saying where it was', async () => {
    const { dataSource } = testApp();
    await dataSource.destroy();
    const response = await testApp().bareAgent().get('/api/health');
    expect(response.status).toBe(503);
    expect(JSON.stringify(response.body)).not.toMatch(/postgres|127\.0\.0\.1/);
    await dataSource.initialize();
  });
});
