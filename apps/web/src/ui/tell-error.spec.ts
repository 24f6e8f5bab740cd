import { NetworkLoss, readProblem } from '../api/problem';
import { byStatus, networkLoss } from '../messages/vi/general-errors';
import { fieldError, tellError } from './tell-error';

const problem = (status: number, body: unknown) => readProblem(status, body, 'req-from-header');

describe('what an error is told as', () => {
  it('takes the sentence of the code', () => {
    const told = tellError(problem(403, { code: 'http.foreign-origin', params: {}, requestId: 'r1' }));
    expect(told.sentence).toMatch(/^Yêu cầu không đến từ trang này/);
    expect(told.requestId).toBe('r1');
  });

  it('falls back on the status and keeps the request id', () => {
    expect(tellError(problem(409, { code: 'nobody.wrote-this' }))).toMatchObject({ sentence: byStatus[409], requestId: 'req-from-header' });
    expect(tellError(problem(418, { code: 'nobody.wrote-this' })).sentence).toBe(byStatus.other);
  });

  it.each([null, '<html>Bad gateway</html>', [], { code: 7, fields: 'x', params: [] }])('survives the body %j', (body) => {
    expect(tellError(problem(502, body))).toEqual({ sentence: byStatus.other, fields: [], requestId: 'req-from-header' });
  });

  it('says that nothing was lost when the network is', () => {
    expect(tellError(new NetworkLoss('x'))).toEqual({ sentence: networkLoss, fields: [], requestId: null });
    expect(networkLoss).toContain('chưa bị mất');
  });

  it('names the fields that were refused, and skips malformed ones', () => {
    const error = problem(422, { code: 'http.invalid-body', fields: [{ field: 'title', code: 'nobody.wrote-this' }, 'x', null] });
    expect(tellError(error).fields).toEqual([{ field: 'title', sentence: 'Ô “title” chưa hợp lệ.' }]);
    expect(fieldError(error, 'title')).toBe('Ô “title” chưa hợp lệ.');
    expect(fieldError(error, 'place')).toBeUndefined();
    expect(fieldError(null, 'place')).toBeUndefined();
  });
});
