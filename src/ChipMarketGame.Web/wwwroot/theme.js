// Runs before the first paint: the reader's choice, else the system's preference.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => /(?:^|; )theme=(light|dark)/.exec(document.cookie)?.[1];
  const show = () => { root.dataset.theme = chosen() ?? (system.matches ? 'dark' : 'light'); };
  show();
  system.addEventListener('change', show);
  document.addEventListener('click', event => {
    if (!event.target.closest('[data-theme-switch]')) return;
    const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    document.cookie = `theme=${theme}; path=/; max-age=31536000; samesite=lax`;
    show();
  });
})();
