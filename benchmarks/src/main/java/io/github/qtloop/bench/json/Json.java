package io.github.qtloop.bench.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.reflect.TypeToken;
import java.util.Map;
import java.util.Optional;

/** JSON texts, made of maps, lists, texts, numbers, truth values and null; a number that is none becomes null. */
public final class Json {

    private static final JsonSerializer<Double> FINITE = (number, type, context) ->
            Double.isFinite(number) ? new JsonPrimitive(number) : JsonNull.INSTANCE;

    private static final Gson LINE = new GsonBuilder()
            .registerTypeAdapter(Double.class, FINITE)
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .setStrictness(Strictness.STRICT)
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private static final Gson TEXT = LINE.newBuilder().setPrettyPrinting().create();

    private static final TypeToken<Map<String, Object>> OBJECT = new TypeToken<>() {};

    private Json() {}

    /** A value in one line. */
    public static String line(Object value) {
        return LINE.toJson(value);
    }

    /** A value as people can read it. */
    public static String text(Object value) {
        return TEXT.toJson(value) + "\n";
    }

    /** The object that a text is, if it is one. */
    public static Optional<Map<String, Object>> object(String text) {
        try {
            return Optional.ofNullable(LINE.fromJson(text, OBJECT));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}
