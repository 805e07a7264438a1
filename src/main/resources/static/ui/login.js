/* The address of a task stands behind # and is not sent with the form: carry it over by hand, so that a deep link ends where it pointed. */
(function () {
  'use strict';
  var form = document.getElementById('login');
  var name = document.getElementById('username');
  var password = document.getElementById('password');
  var caps = document.getElementById('capslock');
  var button = form.querySelector('button[type=submit]');

  form.addEventListener('submit', function () {
    form.action = form.getAttribute('action').split('#')[0] + location.hash;
    button.disabled = true;
    button.textContent = '正在登录…';
  });
  // the page may come back out of the browser's cache with the button still off
  window.addEventListener('pageshow', function () {
    button.disabled = false;
    button.textContent = '登 录';
  });
  password.addEventListener('keyup', function (e) {
    caps.hidden = !(e.getModifierState && e.getModifierState('CapsLock'));
  });
  document.addEventListener('click', function (e) {
    var user = e.target.getAttribute && e.target.getAttribute('data-user');
    if (!user) return;
    name.value = user;
    password.value = e.target.getAttribute('data-password') || '';
    button.focus();
  });
})();
