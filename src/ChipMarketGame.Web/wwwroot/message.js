// Which message of the teacher this browser has put away, by class: it stays away when the page is loaded again.
const shelf = code => `message ${code}`;

export const read = code => localStorage.getItem(shelf(code));

export const put = (code, message) => {
  if (message === null) localStorage.removeItem(shelf(code));
  else localStorage.setItem(shelf(code), message);
};
