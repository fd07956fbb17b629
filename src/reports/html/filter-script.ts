/** The one script of the page: filters findings. Without it the page says all the same. */

/** Plain text of the script; its hash stands in the page's Content-Security-Policy. */
export const filterScript = `(() => {
  const form = document.getElementById('filter');
  if (!form) return;
  form.hidden = false;
  const groups = [...document.querySelectorAll('#groups > details')];
  const texts = groups.map((group) => group.textContent.toLowerCase());
  const shown = document.getElementById('shown');
  const apply = () => {
    const data = new FormData(form);
    const severities = data.getAll('severity');
    const words = String(data.get('words')).toLowerCase().split(/\\s+/).filter(Boolean);
    let n = 0;
    groups.forEach((group, i) => {
      const keep = severities.includes(group.dataset.severity) && words.every((word) => texts[i].includes(word));
      group.hidden = !keep;
      if (keep) n++;
    });
    shown.textContent = n + ' of ' + groups.length + ' causes';
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
})();
`;
