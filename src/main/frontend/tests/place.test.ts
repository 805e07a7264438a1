// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { fixedOrigin } from '../src/taskform/place';

describe('where fixed counts from', () => {
  it('is the window where nothing is moved', () => {
    document.body.innerHTML = '<div><input></div>';

    expect(fixedOrigin(document.querySelector('input')!)).toEqual({ left: 0, top: 0 });
  });

  it('is the nearest dialog that a transform has moved, even by nothing', () => {
    document.body.innerHTML = '<div style="transform: translate(9px, 9px)"><div id="dialog" style="transform: translate(0, 0)"><p><input></p></div></div>';
    const dialog = document.getElementById('dialog')!;
    dialog.getBoundingClientRect = () => new DOMRect(190, 30, 900, 600);

    expect(fixedOrigin(document.querySelector('input')!)).toEqual({ left: 190, top: 30 });
  });
});
