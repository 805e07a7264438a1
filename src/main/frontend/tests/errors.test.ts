import { describe, expect, it } from 'vitest';
import { fieldErrors, pathOf, placeErrors, type Instance } from '../src/taskform/errors';

const instances: Instance[] = [
  { id: 'Field_opinion', valuePath: ['opinion'] },
  { id: 'Field_posts', valuePath: ['posts'] },
  { id: 'Field_qty', valuePath: ['items', 1, 'qty'], indexes: { List_1: 1 } },
];

describe('errors of a 422 answer', () => {
  it('are read from a list and from a map', () => {
    expect(fieldErrors({ errors: [{ field: 'a', message: '错' }] })).toEqual([{ field: 'a', message: '错' }]);
    expect(fieldErrors({ errors: { a: '错' } })).toEqual([{ field: 'a', message: '错' }]);
    expect(fieldErrors(null)).toEqual([]);
    expect(fieldErrors({ title: 'x' })).toEqual([]);
  });

  it('name a path with brackets or dots', () => {
    expect(pathOf('posts[0].postId')).toEqual(['posts', '0', 'postId']);
    expect(pathOf('posts.0.postId')).toEqual(['posts', '0', 'postId']);
  });

  it('go to the field they name', () => {
    expect(placeErrors([{ field: 'opinion', message: '必填' }], instances)).toEqual({
      state: { Field_opinion: ['必填'] },
      cells: {},
      rest: [],
    });
  });

  it('go to the cell of a grid and to its foot', () => {
    const placed = placeErrors([{ field: 'posts[2].postId', message: '已满编' }], instances);
    expect(placed.cells).toEqual({ Field_posts: { '2.postId': '已满编' } });
    expect(placed.state).toEqual({ Field_posts: ['第 3 行：已满编'] });
  });

  it('go to the repeated field at its index', () => {
    expect(placeErrors([{ field: 'items[1].qty', message: '太多' }], instances).state).toEqual({ Field_qty: { 1: ['太多'] } });
  });

  it('of a whole row stand at the grid', () => {
    const placed = placeErrors([{ field: 'posts[0]', message: '重复' }], instances);
    expect(placed.cells).toEqual({});
    expect(placed.state).toEqual({ Field_posts: ['第 1 行：重复'] });
  });

  it('of fields that are not on the form are kept for the summary', () => {
    expect(placeErrors([{ field: 'caseKey', message: '案号用完' }, { field: '', message: '总的' }], instances).rest).toEqual(['案号用完', '总的']);
  });
});
