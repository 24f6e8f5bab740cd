import { useTestApp } from '../../support/test-app';

const testApp = useTestApp();

describe('the health page', () => {
  it('answers anybody while the database answers', async () => {
    const response = await testApp().bareAgent().get('/api/health');
    expect(response.status).toBe(200);
    expect(response.body).toMatchObject({ status: 'ok', info: { database: { status: 'up' } } });
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
