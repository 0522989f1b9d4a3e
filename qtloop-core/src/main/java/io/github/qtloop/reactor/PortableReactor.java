package io.github.qtloop.reactor;
/** x */
public final class PortableReactor implements Reactor {
  @Override public void watch(int fd, int interest) {}
  @Override public int poll(ReadinessSink sink) {return 0;}
  @Override public void setDeadline(long d) {}
  @Override public void wakeup() {}
  @Override public void acknowledge() {}
  @Override public void run(Runnable step) {}
  @Override public void quit() {}
  @Override public void close() {}
}
