package io.github.qtloop.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is logged under {@code asyncio} while it is open; kept from standard error. */
final class LogRecords extends Handler {

    private static final Logger LOGGER = Logger.getLogger("asyncio");

    private final List<LogRecord> records = new ArrayList<>();

    static LogRecords open() {
        LogRecords records = new LogRecords();
        LOGGER.setUseParentHandlers(false);
        LOGGER.addHandler(records);
        return records;
    }

    /** The messages since the last call. */
    synchronized List<String> take() {
        List<String> messages = records.stream().map(LogRecord::getMessage).toList();
        records.clear();
        return messages;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        records.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGER.removeHandler(this);
        LOGGER.setUseParentHandlers(true);
    }
}
